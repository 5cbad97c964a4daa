/** How the interview takes part in its process model: a handler per user task, a delegate per service task, the facts. */
package org.shouxin.interview.process;
