package fr.comop.chart;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One number of a chart.
 *
 * @param number null where there is none to draw
 * @param words the number as people read it: "180 000 €"; where there is none, why: "non renseigné"
 */
public record Mark(@Nullable BigDecimal number, String words) {}
