/// Two classical series whose rate changes once.
enum NileAndCoal {
  /// Flow of the Nile at Aswan, 1871 to 1970, in 10⁸ m³: R's data set `Nile`; G. W. Cobb, *Biometrika* 65 (1978), 243–251,
  /// finds the change at 1898.
  static let nile = [
    1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958,
    1140, 1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020,
    1050, 969, 831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796,
    1040, 759, 781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874,
    848, 890, 744, 749, 838, 1050, 918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718,
    714, 740,
  ]

  /// British coal-mining disasters, 1851 to 1962: R. G. Jarrett, *Biometrika* 66 (1979), 191–193; by year in B. P. Carlin,
  /// A. E. Gelfand and A. F. M. Smith, *Applied Statistics* 41 (1992), 389–405, who find the change behind the 41st year, 1891.
  static let coal = [
    4, 5, 4, 1, 0, 4, 3, 4, 0, 6, 3, 3, 4, 0, 2, 6, 3, 3, 5, 4, 5, 3, 1, 4, 4, 1, 5, 5, 3, 4, 2, 5, 2, 2, 3,
    4, 2, 1, 3, 2, 2, 1, 1, 1, 1, 3, 0, 0, 1, 0, 1, 1, 0, 0, 3, 1, 0, 3, 2, 2, 0, 1, 1, 1, 0, 1, 0, 1, 0, 0,
    0, 2, 1, 0, 0, 0, 1, 1, 0, 2, 3, 3, 1, 1, 2, 1, 1, 1, 1, 2, 4, 2, 0, 0, 1, 4, 0, 0, 0, 1, 0, 0, 0, 0, 0,
    1, 0, 0, 1, 0, 1, 0,
  ]
}

/// A series with ties and a rise in it, as long as sixty addresses, and places for it.
enum LongSeries {
  static let values: [Double] = (0..<60).map { (step: Int) -> Double in
    let wave = (step * step * 7 + step * 13) % 17
    return Double(wave + step / 6)
  }
  static let years: [Double] = (0..<60).map { (step: Int) -> Double in Double(1789 + 4 * step) }
  static let pairs: [Double] = (0..<60).map { (step: Int) -> Double in Double(step / 2) }
}
