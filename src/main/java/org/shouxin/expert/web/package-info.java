/** Pages and JSON of the expert pool and of the papers of a recruitment. */
package org.shouxin.expert.web;
