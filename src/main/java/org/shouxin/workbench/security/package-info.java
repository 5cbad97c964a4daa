/** Sign-in, sessions, the filter chains and what every answer's headers say. */
package org.shouxin.workbench.security;
