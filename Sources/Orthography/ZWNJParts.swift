/// The second parts of Persian compounds, most of them present stems.
enum ZWNJParts {
  /// Second parts that are no words of their own: whatever known word stands before, they belong to it.
  static let bound: WordSet = [
    "نویس", "نویسی", "شناس", "شناسی", "شناسانه", "پذیر", "پذیری", "ناپذیر", "ناپذیری",
    "نگار", "نگاری", "گزار", "گزاری", "گذاری", "گرا", "گرایی", "گرایانه", "زدا", "زدایی", "افزا",
    "افزایی", "پرداز", "پردازی", "انگیز", "انگیزی", "آمیز", "آفرین", "آفرینی", "پرست", "پرستی",
    "پرستانه", "پرور", "پروری", "نشین", "نشینی", "گستر", "گستری", "اندیش", "اندیشی", "اندیشانه",
    "خواهانه", "ستیزی", "گریزی", "سرایی", "نواز", "نوازی", "گشا", "گشایی",
    "آرایی", "انگاری", "انگارانه", "طلبانه", "طلبی", "مند", "مندی", "وار", "بان", "سازی",
    "سالاری", "سالار", "نیافتنی", "ناپذیرانه", "سنجی",
    "سرایان", "فروشی", "نوردی", "ربایی", "نگر", "نگری",
    "یابی", "رسانی", "افکنی", "افکن", "اندازی", "گردانی", "بندی", "دهنده", "کننده",
    "زدگی", "دیدگی", "خوردگی", "شدگی", "گرفتگی", "باوری", "جویانه", "بارترین",
    "نایافتنی",
    "آسا", "آسایی", "فام", "گون", "فرسا", "کوبی", "تراشی", "چرانی", "گسار", "گساری", "آلود",
  ]

  /// Second parts that are words too, so that only their being fused tells.
  private static let final: WordSet = [
    "کاری", "داری", "دار", "داران", "کشی", "کش", "کشان", "ریزی", "چینی", "شویی", "رانی", "ران",
    "زنی", "زنان", "زده", "زدگان", "خوری", "خور", "پرسی", "بازی", "باز", "بازان", "زا", "زایی",
    "زاد", "بخش", "بخشی", "بار", "وار", "خانه", "نامه", "سار", "مانند", "نما", "نماها", "شده",
    "دیده",
    "دیدگان", "خورده", "رفته", "یافته", "گرفته", "داده", "رنگ", "خواه", "خواهی", "خواهان", "ساز",
    "سازان", "سازنده", "دان", "دانان", "دوست", "دوستی", "دوستان", "درمانی", "پزشک", "پزشکی", "گری",
    "گیر", "گیران", "گرد", "گو", "گویی", "گویان", "جو", "جویی", "جویان", "بین", "بینی",
    "خوان", "خوانی", "رسان", "پوش", "پوشی", "کن", "کنان", "سوز", "سوزی", "پز", "پزی", "دوز", "دوزی",
    "تراش", "سنج", "یاب", "بند", "گذار", "گذاران", "گزاران", "آور", "آوری", "مداران", "طلب",
    "طلبان", "کوش", "کوشی", "سود", "نفس", "پور", "بردار", "برداری", "شکن", "شکنی", "تنی", "چی",
    "سوار", "سواران", "سواری", "گونه", "آلوده", "سرا", "گرایان", "شناسان", "نویسان", "نگاران",
    "دوستانه", "زیستی", "محور", "محوری", "مدار", "مداری", "شناختی", "بانی", "نورد", "ربا",
    "فروشان", "نشینان", "پرستان", "اندیشان", "سالاران", "پروران", "کنندگان", "دهندگان", "کاران",
  ]

  /// Short ones, before which a word has three letters or more.
  private static let short: WordSet = [
    "دار", "کش", "زا", "بار", "وار", "ساز", "دان", "باز", "خور", "ران", "گیر", "گرد", "گو", "جو",
    "بین", "کن", "سوز", "پز", "دوز", "سنج", "یاب", "بند", "چی", "سار", "پور", "سود", "تنی", "گری",
    "زاد", "رنگ", "نفس", "طلب", "آور",
  ]

  /// Parts that are seldom words of their own: a space before one tells that a ZWNJ is missing where the
  /// compound is known in one piece, or where it is listed with a title's first part.
  static let dependent = bound.union([
    "دار", "داری", "کاری", "کشی", "ریزی", "شویی", "رانی", "خوری", "پرسی", "زایی", "نامه", "خانه",
    "سازنده", "درمانی", "گری", "گیر", "گیری", "گردی", "گویی", "جو", "جویی", "خوانی",
    "رسان",
    "پوشی", "سوزی", "پزی", "دوزی", "سنج", "یاب", "گذار", "آور", "آوری", "طلب", "کوش", "کوشی",
    "بردار", "برداری", "شکن", "شکنی", "سوار", "سواری", "سار", "چینی", "شماری", "کجی", "تنی", "یاری",
    "پاشی", "رس", "رسی", "نما", "نوازی", "کش",
    "درازی",
    "بخشی", "زدایی", "ستیز", "گریز", "فروش", "تراش", "کوب",
  ])

  /// Whether a fused second part is one, given the part before it.
  static func isFinal(_ second: String, after first: String) -> Bool {
    let base = base(of: second)
    if isSuffix(second) { return first.has(suffix: "ه") }
    // جهانگردی is as right in one piece.
    if second == "گردی" { return false }
    if short.contains(base) || isShortPlural(base) {
      return final.contains(base) && first.utf8.count >= 8
    }
    return first.utf8.count >= 6 && (bound.contains(base) || final.contains(base))
  }

  private static func isShortPlural(_ base: String) -> Bool {
    ["ان", "یان"].contains { base.dropping(suffix: $0).map(short.contains) ?? false }
  }

  /// Suffixes, which the Academy joins to what they make a word of, but for a silent ه: هدفمند,
  /// وحشیگری, علاقه‌مند.
  private static let suffixes: WordSet = [
    "مند", "مندی", "مندان", "گر", "گری", "گران", "بان", "بانی", "بانان", "ناک", "گین", "وار",
    "واره",
    "سار", "زار", "ستان", "دان", "چی", "چه", "گار", "گاه", "گاهی",
  ]

  /// Whether a second part is a suffix.
  static func isSuffix(_ second: String) -> Bool { suffixes.contains(second) }

  /// Whether هم stands apart from what follows: the Academy has it so before م and a vowel (هم‌مرز, هم‌اتاق).
  static func partsFromHam(_ second: String) -> Bool {
    second.unicodeScalars.first.map { "ماآه".unicodeScalars.contains($0) } ?? false
  }

  /// Words beside which nothing is a compound.
  static let particles: WordSet = [
    "بر", "در", "از", "به", "با", "تا", "که", "را", "شان", "مان", "تان", "من", "تو", "او", "ما",
    "شما",
    "برای", "این", "آن", "همین", "همان", "هیچ", "چند", "چنین", "هنگام", "بعضی", "برخی", "وقتی",
    "یعنی", "خیلی", "حتی", "ولی", "همه", "اینکه", "دیگر", "بسیار", "باید", "نباید", "شاید", "فقط",
    "نوع", "گونه", "روش", "شیوه", "است", "نیست", "کرد", "شود", "اگر", "مگر", "چون", "سپس", "هنوز",
  ]

  private static let endings = [
    "\u{200C}هایی", "\u{200C}های", "\u{200C}ها", "هایی", "های", "ها", "ان", "ی",
  ]

  /// A second part without its plural and what follows it; itself where nothing is left.
  static func base(of second: String) -> String {
    if bound.contains(second) || final.contains(second) { return second }
    if let stem = second.dropping(suffix: "ندگان") { return stem + "نده" }
    for ending in endings {
      if let base = second.dropping(suffix: ending), base.utf8.count >= 4 { return base }
    }
    return second
  }
}
