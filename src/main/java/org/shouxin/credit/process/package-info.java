/** Delegates and task handlers of the models in {@code processes/credit}. */
package org.shouxin.credit.process;
