/** What every module speaks: who acts, what may go wrong, how things are named, and how long lists are walked. No beans, no rules, no storage. */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package org.shouxin.kernel;
