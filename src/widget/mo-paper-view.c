/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "widget/mo-paper-view.h"

#include <glib/gi18n-lib.h>

#include "widget/mo-pixels.h"
#include "widget/mo-width-bin.h"

struct _MoPaperView {
  GtkWidget parent_instance;

  MoPrintDocument document; /* without pages: nothing; its document is ours */
  int page;
  GskRenderNode *drawn; /* at drawn_width */
  int drawn_width;
};

G_DEFINE_FINAL_TYPE (MoPaperView, mo_paper_view, GTK_TYPE_WIDGET)

static void
forget_drawing (MoPaperView *self)
{
  g_clear_pointer (&self->drawn, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
name_it (MoPaperView *self)
{
  g_autofree char *name = g_strdup_printf (_ ("Page %d of %d of %s"),
                                           self->page + 1,
                                           self->document.n_pages,
                                           self->document.title),
                  *words = self->document.page_words (self->document.document, self->page);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words,
                                  -1);
}

void
mo_paper_view_show (MoPaperView *self, const MoPrintDocument *document, int page)
{
  mo_print_document_set (&self->document, document);
  self->page = page;
  if (document)
    name_it (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  forget_drawing (self);
}

/* Kept as pixels: a page of text would be laid out again for each frame of scrolling. */
static GskRenderNode *
as_pixels (MoPaperView *self, int width, int height)
{
  cairo_t *cr = mo_pixels_begin (GTK_WIDGET (self), width, height);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, width / self->document.width, width / self->document.width);
  self->document.draw_page (self->document.document, cr, self->page);
  return mo_pixels_end (cr, width, height);
}

static void
mo_paper_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MoPaperView *self = MO_PAPER_VIEW (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);

  if (!self->document.n_pages || width < 1 || height < 1)
    return;
  if (!self->drawn || self->drawn_width != width) {
    g_clear_pointer (&self->drawn, gsk_render_node_unref);
    self->drawn_width = width;
    self->drawn = as_pixels (self, width, height);
  }
  gtk_snapshot_append_node (snapshot, self->drawn);
}

static GtkSizeRequestMode
mo_paper_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
mo_paper_view_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  MoPaperView *self = MO_PAPER_VIEW (widget);
  double em = mo_width_em (widget), ratio = self->document.n_pages
                                                ? self->document.height / self->document.width
                                                : G_SQRT2;

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = (int) (em * 12);
    *natural = MAX ((int) (em * 44), *minimum);
  } else {
    int width = for_size > 0 ? for_size : (int) (em * 12);
    *minimum = *natural = (int) (width * ratio);
  }
}

static void
mo_paper_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (mo_paper_view_parent_class)->css_changed (widget, change);
  gtk_widget_queue_resize (widget);
}

static void
mo_paper_view_dispose (GObject *object)
{
  MoPaperView *self = MO_PAPER_VIEW (object);
  mo_print_document_set (&self->document, NULL);
  g_clear_pointer (&self->drawn, gsk_render_node_unref);
  G_OBJECT_CLASS (mo_paper_view_parent_class)->dispose (object);
}

static void
mo_paper_view_class_init (MoPaperViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mo_paper_view_dispose;
  widget_class->snapshot = mo_paper_view_snapshot;
  widget_class->measure = mo_paper_view_measure;
  widget_class->get_request_mode = mo_paper_view_get_request_mode;
  widget_class->css_changed = mo_paper_view_css_changed;
  gtk_widget_class_set_css_name (widget_class, "mo-paper");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
mo_paper_view_init (MoPaperView *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (forget_drawing), NULL);
}
