/// The texts of a layer's features by their places in the order in which equal frequencies are listed.
struct FeatureTexts {
  let features: LayerFeatures
  let featureOfPlaces: [UInt32]

  init(_ features: LayerFeatures) {
    self.features = features
    featureOfPlaces = features.featureOfPlaces()
  }

  func append(_ place: Int, to bytes: inout [UInt8]) {
    if place < featureOfPlaces.count { features.appendText(of: featureOfPlaces[place], to: &bytes) }
  }
}
