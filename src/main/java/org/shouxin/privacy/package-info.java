/** Personal data: who may see it in full and why, who looked at which record, and how long each field is kept. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "trail", "identity", "rulebook"})
package org.shouxin.privacy;
