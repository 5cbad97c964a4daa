/** Pages of accounts, and how a controller gets to know who acts. */
package org.shouxin.identity.web;
