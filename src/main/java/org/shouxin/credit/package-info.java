/** Grading enterprises. So far the preview alone: what a scheme makes of given values, explained; nothing is stored. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "trail", "identity", "calendar", "documents", "rulebook", "workflow", "workflow :: spi", "scoring"})
package org.shouxin.credit;
