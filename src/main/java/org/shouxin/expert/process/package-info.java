/** How recruitment takes part in its process model: the start, a handler per user task, a delegate per service task, the facts. */
package org.shouxin.expert.process;
