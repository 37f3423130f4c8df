package fr.comop.chart;

/** Okabe and Ito's colours, from dark to light, each with the ink that can be read on it. */
enum Hue {
  BLUE("#0072b2", "#ffffff", "", "M-4,0a4,4 0 1,0 8,0a4,4 0 1,0 -8,0z"),
  GREEN("#009e73", "#000000", "7 3", "M-4,-4h8v8h-8z"),
  ORANGE("#e69f00", "#000000", "2 3", "M0,-5l5,9h-10z"),
  YELLOW("#f0e442", "#000000", "9 3 2 3", "M0,-5l5,5l-5,5l-5,-5z");

  final String colour;
  final String ink;
  final String dashes;
  final String marker;

  Hue(String colour, String ink, String dashes, String marker) {
    this.colour = colour;
    this.ink = ink;
    this.dashes = dashes;
    this.marker = marker;
  }

  /** Of two, the darkest and one of the lightest: far apart in grey. */
  static Hue of(int series, int count) {
    return count == 2 && series == 1 ? ORANGE : values()[series];
  }
}
