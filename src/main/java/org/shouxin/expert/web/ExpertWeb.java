package org.shouxin.expert.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the limit for strangers before the pages behind work cards. */
@Configuration
class ExpertWeb implements WebMvcConfigurer {

    private final StrangerLimit strangers;

    ExpertWeb(StrangerLimit strangers) {
        this.strangers = strangers;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(strangers).addPathPatterns("/code/**");
    }
}
