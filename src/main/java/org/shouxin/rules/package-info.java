/** How rule data changes and who reads it: rule changes as cases, the calendar of working days, code tables, decisions computed again. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel", "trail", "identity", "calendar", "rulebook", "workflow", "workflow :: spi"})
package org.shouxin.rules;
