import Orthography

extension ArabicMorphology {
  /// Feminines that are nouns first, though the masculine is an adjective.
  static let lexicalizedFeminines = words(
    """
    دقيقة وثيقة حقيقة طريقة عملية جامعة قاعدة محافظة مجموعة مقاومة جمهورية قضية محكمة مدينة
    شريعة عقيدة ضريبة اتفاقية جمعية شخصية أهمية حرية هوية مسؤولية بلدية ميزانية أقلية
    أغلبية جنسية إمكانية نظرية خلفية وسيلة جزيرة قبيلة عاصمة مساعدة صحيفة نتيجة خطة دولة
    حركة جريمة كلية حاملة قائمة جائزة دائرة طائرة ساحة عائلة فائدة ظاهرة ناحية عاصفة شاشة
    مدرسة مقالة رسالة معرفة صناعة سياسة رئاسة مادة عادة قوة مرة مدة
    """)

  /// Singulars that are also the plural of another word, but seldom.
  static let primarySingulars = words("كتاب دور")

  private static func words(_ list: String) -> Set<FoldedWord> {
    Set(list.split(whereSeparator: \.isWhitespace).map { FoldedWord($0) })
  }
}
