package org.shouxin.workbench.admin;

import java.util.Map;
import org.shouxin.documents.Disposition;
import org.shouxin.kernel.Actor;
import org.shouxin.privacy.OwnData;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** A person's own data as a file. */
@Controller
class OwnDataPages {

    private static final String NAME = "shouxin-my-data.json";

    private final OwnData own;

    OwnDataPages(OwnData own) {
        this.own = own;
    }

    @GetMapping("/account/data")
    ResponseEntity<Map<String, Object>> data(Actor actor) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.attachment(NAME)).body(own.of(actor));
    }
}
