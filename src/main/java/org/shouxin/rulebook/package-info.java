/** Rule data with articles and effective dates: the figures a bureau may change without a programmer. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel"})
package org.shouxin.rulebook;
