/** People, accounts, roles, bureaus and towns, and who may not act in a case because of what they did in it before. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "trail"})
package org.shouxin.identity;
