/// What a cue says: of a word, whether a full stop after it ends a sentence, or how clauses are joined at
/// it; of a line, what the line does on a page.
public enum CueKind: String, CaseIterable, Hashable, Sendable {
  // Words before a full stop.

  /// Stands before what it abbreviates for: a title («د. محمد») or a reference («ص. ۱۲»). Never ends a
  /// sentence.
  case title
  /// Stands after what it belongs to: an era («ق.م.»), a company («Inc.»), «إلخ.». Ends a sentence where
  /// the next word opens one.
  case abbreviation
  /// The name of a Latin letter («بی.بی.سی»), where joined by a full stop to another.
  case letterName = "letter-name"
  /// A word after which a single letter is a name («گروه ب. تیم …»), so that the full stop is one.
  case lettered

  /// Opens a heading or an article that its number follows («فصل ۱. آغاز»), so that the full stop ends
  /// nothing.
  case heading
  /// Alone before a full stop, counts an item of a list («الف.», «أولا.»).
  case enumerator
  /// Stands before the title of a work («کتاب «چه باید کرد؟»»), whose marks end nothing.
  case titled

  // Words after a mark.

  /// Opens a sentence after an abbreviation or an ellipsis.
  case opener
  /// Continues a sentence after a quoted question, exclamation or statement.
  case continuation
  /// Continues it, too, unless a colon introduced what is quoted: a preposition may open a sentence.
  case preposition
  /// Never opens a sentence («را», «است»).
  case neverOpens = "never-opens"

  // Words of clauses.

  /// A form that is a finite verb wherever it stands, even if the verb tables know a noun of its letters.
  case verb
  /// A verb that reports speech: Persian past stem, Arabic past of the third person («گفت», «قال»), or
  /// one form of it.
  case reporting
  /// Reports speech with a verb or a particle («اظهار», «مؤكدا»), or is a verb's noun («قوله»).
  case reportingNoun = "reporting-noun"
  /// Opens what is reported («که», «أن»).
  case complementizer
  /// Closes the frame before what is reported («اینکه»).
  case closingComplementizer = "closing-complementizer"
  /// Opens a clause that belongs to a noun («الذي»).
  case relative
  /// Joins clauses («و», «اما», «لكن»).
  case conjunction
  /// Stands between a conjunction and its verb («لم», «قد»).
  case particle
  /// Stands before a complementizer that opens no reported speech («بعد أن»).
  case subordinator
  /// Says who reports («به گفته», «على حد قول»): at most four words and twelve letters.
  case attribution

  // Lines of a page.

  /// Leads elsewhere on the site: menus, sections, log in, search.
  case navigation
  /// Tools around a report: print, font size, share, short link.
  case tools
  /// An advertisement, or its label.
  case advertisement
  /// Asks to follow, subscribe or download.
  case subscription
  /// Heads a list of other reports: related, most read, latest.
  case related
  /// Heads the tags, or holds them.
  case tags
  /// Heads readers' comments or the form for one.
  case comments
  /// A notice of the site: rules for comments, copyright, cookies.
  case notice
  /// Ends the report («انتهای پیام»).
  case ending
  /// Credits a source, reporter or photographer («منبع:»).
  case credit
  /// Is the name of a news agency.
  case agency
  /// Opens the name of a news agency («خبرگزاری»).
  case agencyPrefix = "agency-prefix"
  /// Labels the outlet's own number of the report («کد خبر»).
  case code
  /// Labels the publication date.
  case published
  /// Labels the date of an update.
  case updated
  /// Other matter of a date line: views, reading time, weekday, section.
  case dateline
  /// Names the outlet that follows it, as in a copyright notice.
  case outletAfter = "outlet-after"
  /// Names the reporter, whose agency may follow («به گزارش خبرنگار ایرنا»).
  case reporter
  /// Names the outlet that stands before it on its line, as in a notice on comments.
  case outletBefore = "outlet-before"
}

/// Where in its line a cue must stand.
public enum CuePlace: String, CaseIterable, Hashable, Sendable {
  /// It is the whole line, digits and marks aside.
  case line
  /// It opens the line.
  case start
  /// It opens the line, and a colon, comma, dash, slash or bar follows.
  case label
  /// It closes the line.
  case end
  /// Anywhere in the line, as whole words.
  case inside
}
