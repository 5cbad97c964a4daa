import './requests.js';
import './keep-focus.js';
import './submitting.js';
import './keyboard.js';
import './language.js';
import './files.js';
import './worklist-keys.js';
