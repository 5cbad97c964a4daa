/** Files of a case, stored by their content, and the papers the product prints. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "trail"})
package org.shouxin.documents;
