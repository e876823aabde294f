/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "safeguarding/mo-concern-page.h"

#include <glib/gi18n-lib.h>

#include "safeguarding/mo-concern-page-private.h"
#include "safeguarding/mo-concern-sheet.h"
#include "widget/mo-empty-page.h"
#include "widget/mo-print.h"
#include "widget/mo-wrap.h"

G_DEFINE_FINAL_TYPE (MoConcernPage, mo_concern_page, GTK_TYPE_WIDGET)

/* ---------------------------------------------------------------------- reading */

static void
take_file (MoConcernPage *self, MoConcernFile *file)
{
  g_clear_pointer (&self->file, mo_concern_file_free);
  self->file = file;
  mo_concern_page_fill (self);
}

static void
refuse (gpointer page, const char *sentence)
{
  MoConcernPage *self = page;
  self->concern = 0;
  take_file (self, NULL);
  mo_empty_page_set_title (MO_EMPTY_PAGE (self->empty), _ ("Not for you to read"));
  mo_empty_page_set_why (MO_EMPTY_PAGE (self->empty), sentence);
}

static gpointer
question (gpointer page)
{
  MoConcernPage *self = page;
  /* nothing is read again that was not opened */
  return self->file ? g_memdup2 (&self->concern, sizeof self->concern) : NULL;
}

static void
found (gpointer page, gpointer file)
{
  take_file (page, file);
}

static const MoPageReadKind reading = {
  .job = mo_store_concern_job,
  .tables = "concern concern_told concern_entry concern_reader staff person call_note",
  .ask = question,
  .free_ask = g_free,
  .free_answer = mo_concern_file_free,
  .show = found,
  .refused = refuse,
};

static void
opened (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autoptr (MoConcernPage) self = user;
  g_autoptr (GError) error = NULL;
  g_autoptr (MoConcernFile) file = mo_office_finish (MO_OFFICE (source), result, &error);

  if (!self->office)
    return;
  if (file && file->concern->id == self->concern) {
    take_file (self, g_steal_pointer (&file));
  } else if (error) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    refuse (self, sentence);
  }
}

void
mo_concern_page_show (MoConcernPage *self, gint64 concern)
{
  if (!self->file || self->concern != concern)
    g_clear_pointer (&self->file, mo_concern_file_free);
  self->concern = concern;
  mo_office_write (self->office,
                   "",
                   mo_store_open_concern_job,
                   g_memdup2 (&concern, sizeof concern),
                   g_free,
                   mo_concern_file_free,
                   NULL,
                   opened,
                   g_object_ref (self));
}

/* Whoever goes elsewhere leaves nothing standing behind the next page. */
static void
mo_concern_page_unmap (GtkWidget *widget)
{
  MoConcernPage *self = MO_CONCERN_PAGE (widget);
  GTK_WIDGET_CLASS (mo_concern_page_parent_class)->unmap (widget);
  if (!self->file || !self->office)
    return;
  self->concern = 0;
  take_file (self, NULL);
}

/* ---------------------------------------------------------------------- paper */

static MoSheet *
sheet_of (MoConcernPage *self)
{
  return self->file && self->file->concern->access == MO_CONCERN_ALL
             ? mo_concern_sheet (self->file, mo_office_get_today (self->office))
             : NULL;
}

static void
print (GtkWidget *widget, const char *action, GVariant *value)
{
  g_autoptr (MoSheet) sheet = sheet_of (MO_CONCERN_PAGE (widget));
  if (sheet)
    mo_print_dialog (widget, &(MoPrintDocument) MO_SHEET_DOCUMENT (sheet));
}

static void
save_pdf (GtkWidget *widget, const char *action, GVariant *value)
{
  g_autoptr (MoSheet) sheet = sheet_of (MO_CONCERN_PAGE (widget));
  if (sheet)
    mo_print_save_pdf (widget, &(MoPrintDocument) MO_SHEET_DOCUMENT (sheet));
}

static void
show_pair (GtkWidget *widget, const char *action, GVariant *value)
{
  MoConcernPage *self = MO_CONCERN_PAGE (widget);
  if (self->file)
    gtk_widget_activate_action (widget, "win.show-person", "x", self->file->concern->person);
}

/* ---------------------------------------------------------------------- the page */

static void
arrange (MoConcernPage *self)
{
  MoWidth width = self->width ? mo_width_bin_get_width (self->width) : MO_WIDTH_WIDE;
  GtkOrientation way =
      width >= MO_WIDTH_MIDDLE ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head), way);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns), way);
}

static void
mo_concern_page_root (GtkWidget *widget)
{
  MoConcernPage *self = MO_CONCERN_PAGE (widget);
  GTK_WIDGET_CLASS (mo_concern_page_parent_class)->root (widget);
  self->width = mo_width_bin_find (widget);
  if (self->width)
    g_signal_connect_object (
        self->width, "notify::width-name", G_CALLBACK (arrange), self, G_CONNECT_SWAPPED);
  arrange (self);
}

static void
mo_concern_page_unroot (GtkWidget *widget)
{
  MoConcernPage *self = MO_CONCERN_PAGE (widget);
  if (self->width)
    g_signal_handlers_disconnect_by_data (self->width, self);
  self->width = NULL;
  GTK_WIDGET_CLASS (mo_concern_page_parent_class)->unroot (widget);
}

static gboolean
mo_concern_page_grab_focus (GtkWidget *widget)
{
  MoConcernPage *self = MO_CONCERN_PAGE (widget);
  if (self->file)
    return gtk_widget_child_focus (self->side, GTK_DIR_TAB_FORWARD) ||
           gtk_widget_child_focus (self->actions, GTK_DIR_TAB_FORWARD);
  return gtk_widget_get_visible (self->empty) &&
         gtk_widget_child_focus (self->empty, GTK_DIR_TAB_FORWARD);
}

GtkWidget *
mo_concern_page_new (MoOffice *office)
{
  MoConcernPage *self = g_object_new (MO_TYPE_CONCERN_PAGE, NULL);
  self->office = g_object_ref (office);
  self->reading = mo_page_read_new (self, office, &reading);
  mo_concern_page_fill (self);
  return GTK_WIDGET (self);
}

static void
mo_concern_page_dispose (GObject *object)
{
  MoConcernPage *self = MO_CONCERN_PAGE (object);
  GtkWidget *child;

  g_clear_pointer (&self->reading, mo_page_read_free);
  g_clear_object (&self->office);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_pointer (&self->file, mo_concern_file_free);
  G_OBJECT_CLASS (mo_concern_page_parent_class)->dispose (object);
}

static void
mo_concern_page_class_init (MoConcernPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (MO_TYPE_EMPTY_PAGE);
  G_OBJECT_CLASS (klass)->dispose = mo_concern_page_dispose;
  widget_class->root = mo_concern_page_root;
  widget_class->unroot = mo_concern_page_unroot;
  widget_class->unmap = mo_concern_page_unmap;
  widget_class->grab_focus = mo_concern_page_grab_focus;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/safeguarding/mo-concern-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MoConcernPage, head);
  gtk_widget_class_bind_template_child (widget_class, MoConcernPage, title);
  gtk_widget_class_bind_template_child (widget_class, MoConcernPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, MoConcernPage, actions);
  gtk_widget_class_bind_template_child (widget_class, MoConcernPage, columns);
  gtk_widget_class_bind_template_child (widget_class, MoConcernPage, noticed);
  gtk_widget_class_bind_template_child (widget_class, MoConcernPage, lines);
  gtk_widget_class_bind_template_child (widget_class, MoConcernPage, side);
  gtk_widget_class_bind_template_child (widget_class, MoConcernPage, side_place);
  gtk_widget_class_bind_template_child (widget_class, MoConcernPage, empty);
  gtk_widget_class_bind_template_child (widget_class, MoConcernPage, pdf);
  gtk_widget_class_bind_template_child (widget_class, MoConcernPage, paper);
  gtk_widget_class_install_action (widget_class, "concern.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "page.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "concern.save-pdf", NULL, save_pdf);
  gtk_widget_class_install_action (widget_class, "concern.person", NULL, show_pair);
  mo_concern_class_install_actions (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
mo_concern_page_init (MoConcernPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mo_wrap_keep_width (self->side_place);
}
