import Testing

@testable import TextStatistics

@Suite struct `Measures of dispersion by positions` {
  /// Gries, "Dispersions and adjusted frequencies in corpora" (2008), 406–410: his corpus of fifty words.
  @Test func `agree with the example in print`() throws {
    let text = "bamnibeupkbasatbewqnbcagabestabaghabeaatbahaabeaxa"
    let positions = text.enumerated().filter { $0.element == "a" }.map { $0.offset }
    let word = try PositionDispersion(positions: positions, words: text.count)
    let published = ["ald": 0.628, "awt": 3.18, "arf": 10.8, "f_ald": 11.764, "f_awt": 9.328, "f_arf": 10.8]
    for (name, expected) in published {
      let value = try #require(PositionDispersionMeasures.named(name)?.value(of: word))
      #expect(abs(value - expected) < 0.0005, "\(name): \(value)")
    }
    #expect(agree(AverageLogarithmicDistance.value(of: word), 0.6284169522247549, tolerance: 1e-14))
    #expect(agree(WaitingTimeFrequency.value(of: word), 9.328358208955223, tolerance: 1e-14))
  }

  @Test func `keep thirteen digits of references at fifty`() throws {
    for (name, words, positions, values) in DispersionReference.positions {
      let word = try PositionDispersion(positions: positions, words: words)
      #expect(values.count == PositionDispersionMeasures.all.count)
      for measure in PositionDispersionMeasures.all {
        let (value, expected) = (measure.value(of: word), try #require(values[measure.name]))
        #expect(
          agree(value, expected, tolerance: 1e-13) || isNear(value, expected, 1e-15),
          "\(measure.name), \(name): \(value ?? .nan)")
      }
    }
  }

  /// The waiting time is defined by places: from each of the N, words up to the next occurrence.
  @Test func `agree with walking from every place`() throws {
    for words in 1...9 {
      for set in 1..<(1 << words) {
        let positions = (0..<words).filter { set >> $0 & 1 == 1 }
        let word = try PositionDispersion(positions: positions, words: words)
        var steps = 0
        for place in 0..<words {
          var next = 1
          while !positions.contains((place + next) % words) { next += 1 }
          steps += next
        }
        #expect(agree(AverageWaitingTime.value(of: word), Double(steps) / Double(words), tolerance: 1e-14))
        let reduced = try #require(AverageReducedFrequency.value(of: word))
        let waiting = try #require(WaitingTimeFrequency.value(of: word))
        #expect((1...Double(positions.count) + 1e-12).contains(reduced))
        #expect((1...Double(positions.count) + 1e-12).contains(waiting))
      }
    }
  }

  @Test func `have no value for a word that doesn't occur`() throws {
    let word = try PositionDispersion(positions: [], words: 10)
    for measure in PositionDispersionMeasures.all {
      let (value, gap) = (measure.value(of: word), measure.gap)
      #expect(value == nil)
      #expect(gap == "the word doesn't occur")
    }
  }

  @Test func `refuse positions that don't ascend or lie outside`() {
    func refusal(_ positions: [Int], _ words: Int) -> DispersionError? {
      do throws(DispersionError) {
        _ = try PositionDispersion(positions: positions, words: words)
        return nil
      } catch { return error }
    }
    #expect(refusal([1, 1], 10) == .impossiblePosition(index: 1))
    #expect(refusal([3, 2], 10) == .impossiblePosition(index: 1))
    #expect(refusal([3, 10], 10) == .impossiblePosition(index: 1))
    #expect(refusal([-1], 10) == .impossiblePosition(index: 0))
    #expect(refusal([], 0) == .noWords)
    #expect(refusal([0], 1 << 61) == .tooManyWords)
    #expect(refusal([0, 9], 10) == nil)
  }
}
