/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "app/mo-command-line.h"
#include "draw/mo-pack-sheet.h"
#include "model/mo-pack-jobs.h"
#include "store/mo-snapshots.h"

/* mentoring-office report --period "2025/26 Q3" --output FILE.pdf: the trustees' pack, without
 * a display. */
typedef struct {
  MoCommandAsked common;
  char *period, *strand, *pages, *mode, *format;
  int frozen, freeze; /* gboolean */
} Asked;

static void
asked_clear (Asked *asked)
{
  mo_command_asked_clear (&asked->common);
  g_free (asked->period);
  g_free (asked->strand);
  g_free (asked->pages);
  g_free (asked->mode);
  g_free (asked->format);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Asked, asked_clear)

typedef struct {
  MoPackAsk ask;
  guint pages;
  const char *format;
} Wanted;

#define WORD MO_COMMAND_WORD

static gboolean
read_words (Asked *asked, int argc, char **argv, GError **error)
{
  MoCommandAsked *common = &asked->common;
  const GOptionEntry words[] = {
    WORD ("period",
          STRING,
          &asked->period,
          N_ ("A financial year or a quarter of it (this year if left out)"),
          "\"2025/26 Q3\""),
    WORD ("year", STRING, &common->year, N_ ("A whole financial year"), "2025/26"),
    WORD ("strand", STRING, &asked->strand, N_ ("Only this strand"), "sci|family"),
    WORD ("pages", STRING, &asked->pages, N_ ("Only these pages"), "glance,waiting"),
    WORD ("large", NONE, &common->large, N_ ("In large print"), NULL),
    WORD ("mode",
          STRING,
          &asked->mode,
          N_ ("How small counts are kept back (the office’s way if left out)"),
          "fewer|nhs"),
    WORD ("frozen", NONE, &asked->frozen, N_ ("The figures as they were frozen"), NULL),
    WORD ("freeze",
          NONE,
          &asked->freeze,
          N_ ("Freeze the figures of the period first, if they are not"),
          NULL),
    WORD ("format",
          STRING,
          &asked->format,
          N_ ("What to write (by the file’s ending if left out)"),
          "pdf|csv|json"),
    WORD ("output", FILENAME, &common->output, N_ ("Write it here"), "FILE.pdf"),
    { NULL },
  };
  if (!mo_command_read (common,
                        _ ("Writes the trustees’ pack of a financial year or a quarter, small "
                           "counts kept back."),
                        words,
                        argc,
                        argv,
                        error))
    return FALSE;
  return common->output ||
         mo_command_bad (error, _ ("Name the file to write: --output FILE.pdf"));
}

/* ----------------------------------------------------------------- understanding it */

static gboolean
read_strand (const char *typed, MoStrand *strand, GError **error)
{
  *strand = g_strcmp0 (typed, "sci") == 0      ? MO_STRAND_SCI
            : g_strcmp0 (typed, "family") == 0 ? MO_STRAND_FAMILY
                                               : MO_STRAND_BOTH;
  return !typed || *strand != MO_STRAND_BOTH ||
         mo_command_bad (error,
                         _ ("There are two strands: write --strand sci or --strand family."));
}

static gboolean
read_mode (const char *typed, int *mode, GError **error)
{
  *mode = !typed ? -1 : g_str_equal (typed, "fewer") ? 0 : g_str_equal (typed, "nhs") ? 1 : -2;
  return *mode != -2 ||
         mo_command_bad (error,
                         _ ("Small counts are kept back in two ways: write --mode fewer or "
                            "--mode nhs."));
}

static gboolean
read_pages (const char *typed, guint *pages, GError **error)
{
  g_autofree char *wrong = NULL;

  *pages = MO_PACK_ALL;
  if (!typed || mo_pack_parts_read (typed, pages, &wrong))
    return TRUE;
  g_autoptr (GString) keys = g_string_new (NULL);
  for (guint i = 0; i < MO_PACK_PARTS; i++)
    g_string_append_printf (keys, "%s%s", i ? ", " : "", mo_pack_part_key (i));
  g_autofree char *sentence =
      g_strdup_printf (_ ("“%s” is no page. There are: %s."), wrong ? wrong : typed, keys->str);
  return mo_command_bad (error, sentence);
}

static gboolean
read_format (const Asked *asked, const char **format, GError **error)
{
  static const char *const formats[] = { "pdf", "csv", "json", NULL };

  *format = asked->format ? asked->format : "pdf";
  if (asked->format && !g_strv_contains (formats, asked->format))
    return mo_command_bad (error, _ ("Write --format pdf, csv or json."));
  for (guint i = 0; !asked->format && formats[i]; i++) {
    g_autofree char *ending = g_strconcat (".", formats[i], NULL);
    if (mo_command_ends_in (asked->common.output, ending))
      *format = formats[i];
  }
  return TRUE;
}

static gboolean
understand (const Asked *asked, Wanted *wanted, GError **error)
{
  wanted->ask.period = asked->period ? asked->period : asked->common.year;
  wanted->ask.frozen = asked->frozen || asked->freeze;
  if (asked->freeze && !wanted->ask.period)
    return mo_command_bad (error, _ ("Name what is to be frozen: --period 2025/26"));
  return read_strand (asked->strand, &wanted->ask.strand, error) &&
         read_mode (asked->mode, &wanted->ask.small_mode, error) &&
         read_pages (asked->pages, &wanted->pages, error) &&
         read_format (asked, &wanted->format, error);
}

/* --------------------------------------------------------------------- writing it */

static gboolean
write_pack (const MoPackPaper *pack, const char *format, const char *path, GError **error)
{
  if (g_str_equal (format, "pdf")) {
    g_autoptr (MoSheet) sheet = mo_pack_sheet (pack);
    return mo_sheet_write_pdf (sheet, path, error);
  }
  g_autofree char *text =
      g_str_equal (format, "csv") ? mo_pack_csv (pack) : mo_pack_json (pack);
  return g_file_set_contents (path, text, -1, error);
}

/* Frozen once, and then never again: the second time is no error here. */
static gboolean
freeze (MoStore *store, const char *period, GError **error)
{
  g_autoptr (GError) failed = NULL;
  g_autoptr (MoSnapshot) there = mo_store_find_snapshot (store, period, &failed);

  if (failed) {
    g_propagate_error (error, g_steal_pointer (&failed));
    return FALSE;
  }
  if (there)
    return TRUE;
  g_autoptr (MoFreezeAsk) ask = mo_freeze_ask_new (period, NULL);
  g_autoptr (MoSnapshot) made =
      mo_store_write (store, _ ("Figures frozen"), mo_store_freeze_job, ask, error);
  return made != NULL;
}

/* What leaves by the command is kept and held beside the packs before as what leaves by the
 * window: the reader is told, and decides. */
static gboolean
keep (MoStore *store, const MoPackPaper *pack, const char *path, GError **error)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, error);
  if (!file)
    return FALSE;
  g_autoptr (GBytes) bytes = g_mapped_file_get_bytes (file);
  g_autoptr (MoPack) record = mo_pack_record (pack, bytes);
  g_autoptr (GPtrArray) tells = mo_store_read (store, mo_store_pack_tells_job, record, error);
  if (!tells)
    return FALSE;
  g_autofree char *words = mo_pack_tells_words (tells);
  if (words)
    g_printerr ("%s\n", words);
  g_autofree gint64 *id = mo_store_write (
      store, _ ("Trustees’ pack written"), mo_store_record_pack_job, record, error);
  return id != NULL;
}

int
mo_command_report (int argc, char **argv)
{
  g_auto (Asked) asked = { 0 };
  Wanted wanted = { 0 };
  g_autoptr (GError) error = NULL;

  if (!read_words (&asked, argc, argv, &error) || !understand (&asked, &wanted, &error))
    return mo_command_not_understood (error);
  g_autoptr (MoStore) store =
      mo_command_open (asked.common.database, asked.common.today, &error);
  if (store && asked.freeze && !freeze (store, wanted.ask.period, &error))
    return mo_command_failed (error);
  g_autoptr (MoPackShown) shown =
      store ? mo_store_read (store, mo_pack_job, &wanted.ask, &error) : NULL;
  if (!shown)
    return mo_command_failed (error);
  shown->pack->pages = wanted.pages;
  shown->pack->large = asked.common.large;
  gboolean written = write_pack (shown->pack, wanted.format, asked.common.output, &error) &&
                     keep (store, shown->pack, asked.common.output, &error);
  return mo_command_written (asked.common.output, written, error);
}
