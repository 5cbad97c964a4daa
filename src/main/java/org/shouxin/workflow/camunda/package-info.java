/** The embedded process engine: the only home of its types besides a capability's {@code process} package. */
package org.shouxin.workflow.camunda;
