/** What people arrange around their tasks: deputies, opinions, copies, loans, ways back, several tasks at once. */
package org.shouxin.workbench.desk;
