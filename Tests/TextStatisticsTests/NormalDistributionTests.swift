import Testing

@testable import TextStatistics

@Suite struct `The normal quantile` {
  @Test func `is what Wichura prints for AS 241`() throws {
    // The three values of the paper's section on tests.
    #expect(try #require(NormalDistribution.quantile(0.25)).isClose(to: -0.6744897501960817))
    #expect(try #require(NormalDistribution.quantile(0.001)).isClose(to: -3.090232306167814))
    #expect(try #require(NormalDistribution.quantile(1e-20)).isClose(to: -9.262340089798408))
  }

  @Test(arguments: [
    (0.5, 0), (0.975, 1.959963984540054), (0.995, 2.5758293035489004), (0.9, 1.2815515655446004),
    (1e-10, -6.361340902404056), (1e-300, -37.0470962993612), (0.425, -0.18911842627279252),
    (0.07, -1.4757910281791706), (0.93, 1.475791028179171), (.leastNonzeroMagnitude, -38.467405617144344),
  ])
  func `agrees with another implementation from the middle to the far ends`(p: Double, z: Double) throws {
    #expect(try #require(NormalDistribution.quantile(p)).isClose(to: z))
  }

  @Test(arguments: [0, 1, -0.1, 1.1, Double.nan, .infinity])
  func `has no value outside the open interval from 0 to 1`(p: Double) {
    #expect(NormalDistribution.quantile(p) == nil)
  }
}

extension Double {
  fileprivate func isClose(to other: Double) -> Bool {
    abs(self - other) <= 4e-15 * Swift.max(abs(other), 1)
  }
}
