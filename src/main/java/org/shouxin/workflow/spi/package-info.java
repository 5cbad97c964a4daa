/** What a capability implements to take part in cases: starts, user tasks and the facts beside a form. */
@org.springframework.modulith.NamedInterface("spi")
package org.shouxin.workflow.spi;
