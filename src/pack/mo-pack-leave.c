/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A pack leaves the house: what it would tell beside earlier ones is said first, and that it
 * left is written down. */
#include <glib/gi18n-lib.h>

#include "draw/mo-pack-sheet.h"
#include "pack/mo-pack-page-private.h"
#include "store/mo-error.h"
#include "widget/mo-dialog.h"
#include "widget/mo-problem.h"

typedef struct {
  MoPackPage *page;
  MoPack *record;
  void (*go) (MoPackPage *page);
} Leaving;

static void
leaving_free (Leaving *it)
{
  g_object_unref (it->page);
  g_clear_pointer (&it->record, mo_pack_unref);
  g_free (it);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Leaving, leaving_free)

static void
written_down (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (Leaving) it = user;
  g_autoptr (GError) error = NULL;
  g_autofree gint64 *id = mo_office_finish (MO_OFFICE (source), result, &error);

  if (error) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (GTK_WIDGET (it->page), sentence);
    return;
  }
  it->go (it->page);
}

static void
leave (gboolean yes, gpointer user)
{
  g_autoptr (Leaving) it = user;
  if (!yes)
    return;
  MoOffice *office = it->page->office;
  MoPack *record = mo_pack_ref (it->record);
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
mo_pack_page_leave (MoPackPage *self, void (*go) (MoPackPage *page))
{
  g_autoptr (GError) error = NULL;
  if (!self->shown)
    return;
  g_autoptr (MoSheet) sheet = mo_pack_sheet (self->shown->pack);
  g_autoptr (GBytes) file = mo_sheet_to_pdf (sheet, &error);
  if (!file) {
    mo_problem_show (GTK_WIDGET (self), error->message);
    return;
  }
  Leaving *it = g_new0 (Leaving, 1);
  it->page = g_object_ref (self);
  it->record = mo_pack_record (self->shown->pack, file);
  it->go = go;
  mo_office_read (self->office,
                  mo_store_pack_tells_job,
                  mo_pack_ref (it->record),
                  (GDestroyNotify) mo_pack_unref,
                  (GDestroyNotify) g_ptr_array_unref,
                  NULL,
                  looked,
                  it);
}
