/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A pack leaves the house: what it would tell beside earlier ones is said first, and that it
 * left is written down once it did. */
#include <glib/gi18n-lib.h>

#include "draw/mo-pack-sheet.h"
#include "pack/mo-pack-page-private.h"
#include "store/mo-error.h"
#include "widget/mo-dialog.h"
#include "widget/mo-print.h"
#include "widget/mo-problem.h"

/* The pack as it was when somebody asked for it. */
typedef struct {
  MoPackPage *page;
  MoPackPaper *pack;
  MoSheet *sheet;
  MoPackWay way;
  GBytes *file; /* as it went out; of paper, as it can be saved */
  char *path;   /* where it was saved; NULL: on paper */
} Leaving;

static void
leaving_free (Leaving *it)
{
  g_object_unref (it->page);
  mo_pack_paper_unref (it->pack);
  mo_sheet_unref (it->sheet);
  g_clear_pointer (&it->file, g_bytes_unref);
  g_free (it->path);
  g_free (it);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Leaving, leaving_free)

/* --------------------------------------------------------------------- written down */

static void
written_down (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (Leaving) it = user;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = mo_office_finish (MO_OFFICE (source), result, &error);
  GtkWidget *page = GTK_WIDGET (it->page);

  if (error) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    g_autofree char *words = g_strdup_printf (
        _ ("The pack is out, but that it left could not be written down, so the "
           "next one will not be held beside it. Save it once more. %s"),
        sentence);
    mo_problem_show (page, words);
  } else if (it->path) {
    g_autofree char *words = g_strdup_printf (_ ("Saved as %s"), it->path);
    gtk_widget_activate_action (page, "win.tell", "s", words);
  }
}

static void
gone (gboolean out, const char *path, gpointer user)
{
  g_autoptr (Leaving) it = user;
  if (!out)
    return;
  MoOffice *office = it->page->office;
  if (!it->file)
    it->file = mo_sheet_to_pdf (it->sheet, NULL);
  it->path = g_strdup (path);
  MoPack *record = mo_pack_record (it->pack, it->file);
  mo_office_write (office,
                   _ ("Trustees’ pack made"),
                   mo_store_record_pack_job,
                   record,
                   (GDestroyNotify) mo_pack_unref,
                   g_free,
                   NULL,
                   written_down,
                   g_steal_pointer (&it));
}

/* ------------------------------------------------------------------------ as a table */

static void
place_chosen (GFile *file, gpointer user)
{
  Leaving *it = user;
  g_autoptr (GError) error = NULL;

  if (!file) {
    gone (FALSE, NULL, it);
    return;
  }
  g_autofree char *name = g_file_get_parse_name (file), *text = it->way == MO_PACK_WAY_JSON
                                                                    ? mo_pack_json (it->pack)
                                                                    : mo_pack_csv (it->pack);
  gboolean written = g_file_replace_contents (
      file, text, strlen (text), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error);
  if (written) {
    it->file = g_bytes_new (text, strlen (text));
  } else {
    g_autofree char *words = g_strdup_printf (
        _ ("“%s” was not saved: %s. Choose another folder."), name, error->message);
    mo_problem_show (GTK_WIDGET (it->page), words);
  }
  gone (written, name, it);
}

static void
save_figures (Leaving *it)
{
  g_autofree char *title = mo_pack_title (it->pack),
                  *name =
                      g_strconcat (title, it->way == MO_PACK_WAY_JSON ? ".json" : ".csv", NULL);

  g_strdelimit (name, "/\\:", '-');
  mo_dialog_save_file (GTK_WIDGET (it->page), _ ("Save the figures"), name, place_chosen, it);
}

/* --------------------------------------------------------------------------- may it */

static void
leave (gboolean yes, gpointer user)
{
  g_autoptr (Leaving) it = user;
  if (!yes)
    return;
  MoPrintDocument document = MO_SHEET_DOCUMENT (it->sheet);
  GtkWidget *page = GTK_WIDGET (it->page);
  MoPackWay way = it->way;

  if (way == MO_PACK_WAY_PAPER)
    mo_print_dialog_then (page, &document, gone, g_steal_pointer (&it));
  else if (way == MO_PACK_WAY_PDF)
    mo_print_save_pdf_then (page, &document, gone, g_steal_pointer (&it));
  else
    save_figures (g_steal_pointer (&it));
}

static void
looked (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (Leaving) it = user;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) tells = mo_office_finish (MO_OFFICE (source), result, &error);

  if (error) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (GTK_WIDGET (it->page), sentence);
    return;
  }
  g_autofree char *words = mo_pack_tells_words (tells);
  GtkWidget *from = GTK_WIDGET (it->page);
  if (words)
    mo_dialog_ask (from,
                   _ ("This pack tells something beside an earlier one"),
                   words,
                   _ ("Give it away all the same"),
                   leave,
                   g_steal_pointer (&it));
  else
    leave (TRUE, g_steal_pointer (&it));
}

void
mo_pack_page_leave (MoPackPage *self, MoPackWay way)
{
  if (!self->shown)
    return;
  Leaving *it = g_new0 (Leaving, 1);
  it->page = g_object_ref (self);
  it->pack = mo_pack_paper_ref (self->shown->pack);
  it->sheet = mo_pack_sheet (it->pack);
  it->way = way;
  mo_office_read (self->office,
                  mo_store_pack_tells_job,
                  mo_pack_record (it->pack, NULL),
                  (GDestroyNotify) mo_pack_unref,
                  (GDestroyNotify) g_ptr_array_unref,
                  NULL,
                  looked,
                  it);
}
