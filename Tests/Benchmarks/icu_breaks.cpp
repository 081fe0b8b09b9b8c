// The yardstick of `make bench`: sentences or words of a UTF-8 text by ICU's break iterators alone, as
// a C++ programmer would write it. It reads the file a paragraph at a time, converts it to UTF-16, and
// prints a record for every stretch that is not white space, with offsets in code points:
//
//   icu_breaks sentences|words records|count FILE
//
// `records` prints what `muwazi segment` prints, {"start","end","text"}; `count` only how many there
// are. It checks nothing, has no rules for abbreviations or quotations, and one thread.

#include <cstdint>
#include <cstdio>
#include <cstring>
#include <memory>
#include <string>
#include <vector>

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

namespace {

class Records {
 public:
  explicit Records(bool prints) : prints_(prints) { buffer_.reserve(kPiece + 4096); }
  ~Records() { flush(); }

  void add(int64_t start, int64_t end, const char *text, size_t length) {
    ++count_;
    if (!prints_) return;
    buffer_ += "{\"start\":";
    number(start);
    buffer_ += ",\"end\":";
    number(end);
    buffer_ += ",\"text\":\"";
    for (size_t i = 0; i < length; ++i) {
      const unsigned char byte = text[i];
      if (byte == '"' || byte == '\\') {
        buffer_ += '\\';
        buffer_ += static_cast<char>(byte);
      } else if (byte < 0x20) {
        char escape[8];
        snprintf(escape, sizeof escape, "\\u%04x", byte);
        buffer_ += escape;
      } else {
        buffer_ += static_cast<char>(byte);
      }
    }
    buffer_ += "\"}\n";
    if (buffer_.size() >= kPiece) flush();
  }

  int64_t count() const { return count_; }

 private:
  static constexpr size_t kPiece = 1 << 16;

  void number(int64_t value) {
    char digits[20];
    int first = sizeof digits;
    do digits[--first] = static_cast<char>('0' + value % 10);
    while (value /= 10);
    buffer_.append(digits + first, sizeof digits - first);
  }

  void flush() {
    fwrite(buffer_.data(), 1, buffer_.size(), stdout);
    buffer_.clear();
  }

  bool prints_;
  int64_t count_ = 0;
  std::string buffer_;
};

// A paragraph as UTF-16, with the byte and the code point at which each unit starts.
struct Paragraph {
  std::vector<UChar> units;
  std::vector<int32_t> bytes, points;
  int32_t pointCount = 0;

  void load(const char *text, int32_t length) {
    units.resize(length + 1);
    bytes.resize(length + 1);
    points.resize(length + 1);
    int32_t unit = 0, point = 0;
    for (int32_t byte = 0; byte < length; ++point) {
      const int32_t start = byte;
      UChar32 c;
      U8_NEXT_UNSAFE(text, byte, c);
      bytes[unit] = start;
      points[unit] = point;
      if (c >= 0x10000) {
        bytes[unit + 1] = start;
        points[unit + 1] = point;
      }
      U16_APPEND_UNSAFE(units.data(), unit, c);
    }
    bytes[unit] = length;
    points[unit] = point;
    units.resize(unit);
    pointCount = point;
  }
};

}  // namespace

int main(int argc, char **argv) {
  if (argc != 4) {
    fprintf(stderr, "usage: icu_breaks sentences|words records|count FILE\n");
    return 2;
  }
  const bool sentences = !strcmp(argv[1], "sentences");
  const bool prints = !strcmp(argv[2], "records");
  FILE *file = fopen(argv[3], "rb");
  if (!file) {
    perror(argv[3]);
    return 3;
  }
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> breaks(
      sentences ? icu::BreakIterator::createSentenceInstance(icu::Locale::getRoot(), status)
                : icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  if (U_FAILURE(status)) {
    fprintf(stderr, "ICU: %s\n", u_errorName(status));
    return 3;
  }
  Records records(prints);
  Paragraph paragraph;
  UText *text = nullptr;
  char *line = nullptr;
  size_t capacity = 0;
  ssize_t length;
  int64_t base = 0;
  while ((length = getline(&line, &capacity, file)) > 0) {
    paragraph.load(line, static_cast<int32_t>(length));
    const UChar *units = paragraph.units.data();
    text = utext_openUChars(text, units, paragraph.units.size(), &status);
    breaks->setText(text, status);
    int32_t start = breaks->first();
    for (int32_t next = breaks->next(); next != icu::BreakIterator::DONE; next = breaks->next()) {
      int32_t end = next;
      while (end > start && u_isUWhiteSpace(units[end - 1])) --end;
      if (end > start) {
        records.add(
            base + paragraph.points[start], base + paragraph.points[end],
            line + paragraph.bytes[start], paragraph.bytes[end] - paragraph.bytes[start]);
      }
      start = next;
    }
    base += paragraph.pointCount;
  }
  utext_close(text);
  free(line);
  fclose(file);
  if (!prints) printf("%lld\n", static_cast<long long>(records.count()));
  return 0;
}
