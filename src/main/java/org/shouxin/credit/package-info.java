/** Enterprises and their grading: the registry of a bureau, and what a scheme makes of given values, explained. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "trail", "identity", "calendar", "documents", "rulebook", "notices", "privacy", "workflow", "workflow :: spi", "scoring"})
package org.shouxin.credit;
