/** Delegates and task handlers of the models in {@code processes/rulebook}. */
package org.shouxin.rules.process;
