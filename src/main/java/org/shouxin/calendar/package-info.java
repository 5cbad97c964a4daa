/** Working days of the official calendar, moved working days included, and the deadlines counted in them. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel"})
package org.shouxin.calendar;
