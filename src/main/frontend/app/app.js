import './requests.js';
import './submitting.js';
import './keyboard.js';
import './language.js';
import './files.js';
import './worklist-keys.js';
