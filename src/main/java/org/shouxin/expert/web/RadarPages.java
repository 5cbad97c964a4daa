package org.shouxin.expert.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.shouxin.expert.RadarQuery;
import org.shouxin.expert.RadarQuery.View;
import org.shouxin.expert.RadarQuery.Window;
import org.shouxin.expert.SpecialtyGroup;
import org.shouxin.expert.TermRadar;
import org.shouxin.identity.Organisation;
import org.shouxin.kernel.Actor;
import org.shouxin.workflow.Slice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The term radar: terms that end, experts over the age, the blacklist, groups with too few experts. */
@Controller
class RadarPages {

    private final TermRadar radar;
    private final Organisation organisation;

    RadarPages(TermRadar radar, Organisation organisation) {
        this.radar = radar;
        this.organisation = organisation;
    }

    @GetMapping("/term-radar")
    String radar(Actor actor, @ModelAttribute("filter") RadarFilter filter, HtmxRequest htmx, Model model) {
        var bureaus = new LinkedHashMap<String, String>();
        radar.bureaus(actor).forEach(bureau -> bureaus.put(bureau, organisation.bureau(bureau).name()));
        model.addAttribute("bureaus", bureaus);
        rows(actor, filter, filter.query(), model);
        if (htmx.isHtmxRequest() && !htmx.isHistoryRestoreRequest()) {
            return "expert/radar :: results";
        }
        model.addAttribute("views", Arrays.stream(View.values()).map(View::code).toList());
        model.addAttribute("windows", Arrays.stream(Window.values()).collect(Collectors.toMap(Window::code, radar::days, (one, other) -> one,
                LinkedHashMap::new)));
        model.addAttribute("groups", SpecialtyGroup.values());
        return "expert/radar";
    }

    private void rows(Actor actor, RadarFilter filter, RadarQuery query, Model model) {
        switch (query.view()) {
            case TERMS, AGES -> page(filter, radar.experts(actor, query), model);
            case BLACKLIST -> page(filter, radar.blacklist(actor, query), model);
            case GAPS -> model.addAttribute("rows", radar.gaps(actor, query));
        }
    }

    private static void page(RadarFilter filter, Slice<?> page, Model model) {
        model.addAttribute("rows", page.items());
        model.addAllAttributes(filter.cursors().pager(filter.address(), page.next(), page.count(), page.capped()));
    }
}
