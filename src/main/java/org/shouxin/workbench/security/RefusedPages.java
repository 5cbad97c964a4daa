package org.shouxin.workbench.security;

import jakarta.servlet.http.HttpServletRequest;
import org.shouxin.kernel.NotFound;
import org.shouxin.kernel.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where a filter's refusal of a page goes to be shown as any other refusal. Nobody gets here from outside. */
@Controller
class RefusedPages {

    static final String PATH = "/refused";
    static final String ATTRIBUTE = RefusedPages.class.getName();

    @RequestMapping(PATH)
    String refused(HttpServletRequest request) {
        throw request.getAttribute(ATTRIBUTE) instanceof Problem problem ? problem : new NotFound("page.unknown");
    }
}
