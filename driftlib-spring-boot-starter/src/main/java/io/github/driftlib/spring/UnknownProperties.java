package io.github.driftlib.spring;

import io.github.driftlib.json.NearestName;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Logs a warning for each property under {@code driftlib} that no class of properties has, as the framework ignores it
 * in silence. Before any bean is made: a start that then fails may fail of the misspelt name. Variables of the
 * environment are left out, whose names others give too.
 */
record UnknownProperties(ConfigurableEnvironment environment) implements BeanFactoryPostProcessor {

    private static final Logger LOG = LoggerFactory.getLogger(UnknownProperties.class);

    private static final ConfigurationPropertyName ROOT = ConfigurationPropertyName.of("driftlib");

    /** A name that is a property, and whether names below it are too: keys of a map, places in a list. */
    private record Known(ConfigurationPropertyName name, boolean isOpen) {

        boolean has(ConfigurationPropertyName other) {
            return name.equals(other) || isOpen && name.isAncestorOf(other);
        }
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        List<Known> ours = components(DriftlibProperties.class, ROOT).toList();
        List<Known> known = new ArrayList<>(ours);
        known.addAll(others(beans));
        List<String> names = ours.stream().map(each -> each.name().toString()).toList();
        for (ConfigurationPropertySource source : ConfigurationPropertySources.from(environment.getPropertySources())) {
            if (source instanceof IterableConfigurationPropertySource all
                    && !(source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource)) {
                all.stream()
                        .filter(ROOT::isAncestorOf)
                        .filter(name -> known.stream().noneMatch(each -> each.has(name)))
                        .forEach(name -> LOG.warn(
                                "A property under driftlib without effect: its name must be one of driftlib's{} ({})",
                                NearestName.butWas(name.toString(), names),
                                Objects.requireNonNullElse(
                                        Origin.from(source.getConfigurationProperty(name)),
                                        source.getUnderlyingSource())));
            }
        }
    }

    private static Stream<Known> components(Class<?> type, ConfigurationPropertyName prefix) {
        return Arrays.stream(type.getRecordComponents()).flatMap(component -> names(component, prefix));
    }

    private static Stream<Known> names(RecordComponent component, ConfigurationPropertyName prefix) {
        ConfigurationPropertyName name = prefix.append(DataObjectPropertyName.toDashedForm(component.getName()));
        Class<?> type = component.getType();
        if (type.isRecord()) {
            return components(type, name);
        }
        boolean isOpen = Map.class.isAssignableFrom(type) || Collection.class.isAssignableFrom(type) || type.isArray();
        return Stream.of(new Known(name, isOpen));
    }

    /** What classes of the service itself have under the prefix; all that is below their own. */
    private static List<Known> others(ConfigurableListableBeanFactory beans) {
        return Arrays.stream(beans.getBeanDefinitionNames())
                .filter(bean -> beans.getType(bean, false) != DriftlibProperties.class)
                .map(bean -> beans.findAnnotationOnBean(bean, ConfigurationProperties.class, false))
                .filter(Objects::nonNull)
                .map(each -> ConfigurationPropertyName.adapt(each.prefix(), '.'))
                .filter(prefix -> prefix.equals(ROOT) || ROOT.isAncestorOf(prefix))
                .map(prefix -> new Known(prefix, true))
                .toList();
    }
}
