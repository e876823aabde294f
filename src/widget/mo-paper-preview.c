/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widget/mo-paper-preview.h"

#include <glib/gi18n-lib.h>

#include "widget/mo-announce.h"
#include "widget/mo-paper-view.h"

struct _MoPaperPreview {
  GtkWidget parent_instance;

  MoPrintDocument document; /* without pages: none */
  int page;

  GtkWidget *content;
  GtkScrolledWindow *scroll;
  MoPaperView *view;
  GtkWidget *pager, *previous, *next;
  GtkLabel *which;
};

G_DEFINE_FINAL_TYPE (MoPaperPreview, mo_paper_preview, GTK_TYPE_WIDGET)

static int
last_page (MoPaperPreview *self)
{
  return MAX (self->document.n_pages - 1, 0);
}

static void
show_page (MoPaperPreview *self, int page)
{
  self->page = CLAMP (page, 0, last_page (self));
  mo_paper_view_show (self->view, mo_paper_preview_get_document (self), self->page);
  g_autofree char *which =
      g_strdup_printf (_ ("Page %d of %d"), self->page + 1, last_page (self) + 1);
  gtk_label_set_label (self->which, which);
  gtk_widget_set_visible (self->pager, last_page (self) > 0);
}

static void
turn (MoPaperPreview *self, int by)
{
  int page = CLAMP (self->page + by, 0, last_page (self));
  if (page == self->page)
    return;
  show_page (self, page);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroll), 0);
  mo_announce (GTK_WIDGET (self), gtk_label_get_label (self->which));
}

static void
turn_back (MoPaperPreview *self)
{
  turn (self, -1);
}

static void
turn_on (MoPaperPreview *self)
{
  turn (self, 1);
}

static int
direction (GVariant *value)
{
  int by = 0;
  g_variant_get (value, "(i)", &by);
  return by;
}

/* Within the page first, as one reads; then to the next. */
static gboolean
scroll_or_turn (GtkWidget *widget, GVariant *value, gpointer user)
{
  MoPaperPreview *self = MO_PAPER_PREVIEW (widget);
  GtkAdjustment *at = gtk_scrolled_window_get_vadjustment (self->scroll);
  int by = direction (value);
  double most = gtk_adjustment_get_upper (at) - gtk_adjustment_get_page_size (at),
         now = gtk_adjustment_get_value (at);

  if (by > 0 ? now < most - 1 : now > 1)
    gtk_adjustment_set_value (at, now + by * gtk_adjustment_get_page_size (at) * 0.9);
  else
    turn (self, by);
  return TRUE;
}

void
mo_paper_preview_show (MoPaperPreview *self, const MoPrintDocument *document)
{
  mo_print_document_set (&self->document, document);
  gtk_widget_set_visible (self->content, document != NULL);
  show_page (self, self->page);
}

const MoPrintDocument *
mo_paper_preview_get_document (MoPaperPreview *self)
{
  return self->document.n_pages ? &self->document : NULL;
}

static void
mo_paper_preview_dispose (GObject *object)
{
  MoPaperPreview *self = MO_PAPER_PREVIEW (object);
  mo_print_document_set (&self->document, NULL);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  G_OBJECT_CLASS (mo_paper_preview_parent_class)->dispose (object);
}

static void
mo_paper_preview_class_init (MoPaperPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (MO_TYPE_PAPER_VIEW);
  G_OBJECT_CLASS (klass)->dispose = mo_paper_preview_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/widget/mo-paper-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, MoPaperPreview, content);
  gtk_widget_class_bind_template_child (widget_class, MoPaperPreview, scroll);
  gtk_widget_class_bind_template_child (widget_class, MoPaperPreview, view);
  gtk_widget_class_bind_template_child (widget_class, MoPaperPreview, pager);
  gtk_widget_class_bind_template_child (widget_class, MoPaperPreview, previous);
  gtk_widget_class_bind_template_child (widget_class, MoPaperPreview, next);
  gtk_widget_class_bind_template_child (widget_class, MoPaperPreview, which);
  gtk_widget_class_bind_template_callback (widget_class, turn_back);
  gtk_widget_class_bind_template_callback (widget_class, turn_on);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Down, 0, scroll_or_turn, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Page_Up, 0, scroll_or_turn, "i", -1);
}

static void
mo_paper_preview_init (MoPaperPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
mo_paper_preview_print (MoPaperPreview *self)
{
  const MoPrintDocument *document = mo_paper_preview_get_document (self);
  if (document)
    mo_print_dialog (GTK_WIDGET (self), document);
}

void
mo_paper_preview_save_pdf (MoPaperPreview *self)
{
  const MoPrintDocument *document = mo_paper_preview_get_document (self);
  if (document)
    mo_print_save_pdf (GTK_WIDGET (self), document);
}
