/** Cases and tasks as JSON under {@code /api/v1}: the same services, rules and refusals as the pages. */
package org.shouxin.workflow.web;
