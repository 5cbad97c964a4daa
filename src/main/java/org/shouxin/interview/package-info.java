/** The interview: one reusable process that cases of any capability call, for experts and enterprises alike. The caller decides what its outcome means. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "trail", "identity", "calendar", "documents", "rulebook", "workflow", "workflow :: spi", "notices"})
package org.shouxin.interview;
