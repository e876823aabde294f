/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "pack/mo-pack-page-private.h"
#include "widget/mo-dialog.h"
#include "widget/mo-print.h"
#include "widget/mo-problem.h"

#define ACTION(name) static void name (GtkWidget *widget, const char *action, GVariant *value)

static void
print_it (MoPackPage *self)
{
  const MoPrintDocument *document = mo_paper_preview_get_document (self->preview);
  if (document)
    mo_print_dialog (GTK_WIDGET (self), document);
}

ACTION (print)
{
  mo_pack_page_leave (MO_PACK_PAGE (widget), print_it);
}

static void
save_it (MoPackPage *self)
{
  const MoPrintDocument *document = mo_paper_preview_get_document (self->preview);
  if (document)
    mo_print_save_pdf (GTK_WIDGET (self), document);
}

ACTION (save_pdf)
{
  mo_pack_page_leave (MO_PACK_PAGE (widget), save_it);
}

/* ------------------------------------------------------------------------ as a table */

typedef struct {
  GtkWidget *from;
  char *csv;
} Saving;

static void
saving_free (Saving *saving)
{
  g_object_unref (saving->from);
  g_free (saving->csv);
  g_free (saving);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static void
place_chosen (GFile *file, gpointer user)
{
  g_autoptr (Saving) saving = user;
  g_autoptr (GError) error = NULL;

  if (!file)
    return;
  g_autofree char *name = g_file_get_parse_name (file);
  gboolean written = g_file_replace_contents (file,
                                              saving->csv,
                                              strlen (saving->csv),
                                              NULL,
                                              FALSE,
                                              G_FILE_CREATE_NONE,
                                              NULL,
                                              NULL,
                                              &error);
  g_autofree char *words =
      written ? g_strdup_printf (_ ("Saved as %s"), name)
              : g_strdup_printf (
                    _ ("“%s” was not saved: %s. Choose another folder."), name, error->message);
  if (written)
    gtk_widget_activate_action (saving->from, "win.tell", "s", words);
  else
    mo_problem_show (saving->from, words);
}

static void
save_table (MoPackPage *self)
{
  Saving *saving = g_new0 (Saving, 1);
  g_autofree char *title = mo_pack_title (self->shown->pack);
  g_autofree char *name = g_strconcat (title, ".csv", NULL);

  g_strdelimit (name, "/\\:", '-');
  saving->from = g_object_ref (GTK_WIDGET (self));
  saving->csv = mo_pack_csv (self->shown->pack);
  mo_dialog_save_file (GTK_WIDGET (self), _ ("Save the figures"), name, place_chosen, saving);
}

ACTION (save_csv)
{
  mo_pack_page_leave (MO_PACK_PAGE (widget), save_table);
}

void
mo_pack_page_class_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "pack.freeze", NULL, mo_pack_page_freeze);
  gtk_widget_class_install_action (klass, "pack.print", NULL, print);
  gtk_widget_class_install_action (klass, "page.print", NULL, print);
  gtk_widget_class_install_action (klass, "pack.save-pdf", NULL, save_pdf);
  gtk_widget_class_install_action (klass, "pack.save-csv", NULL, save_csv);
}
