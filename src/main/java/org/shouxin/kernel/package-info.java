/** What every module speaks: who acts, what may go wrong, and how things are named. No beans, no rules, no storage. */
@org.springframework.modulith.ApplicationModule(type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package org.shouxin.kernel;
