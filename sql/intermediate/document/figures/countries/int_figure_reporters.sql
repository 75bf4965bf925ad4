{#
  The country whose whole trade a document tells, in its first figure of trade: "Togo's exports rose to 5 million", "la
  France a importé 3 millions de tonnes", but "exports to Togo". Partners named later trade with it.
#}
with named as (

    select document_key, sentence_no, token_no, list(country_code) as codes,
    from {{ ref('int_figure_named_countries') }}
    group by document_key, sentence_no, token_no

),

figures as (

    {# the first figure of trade #}
    select document_key, sentence_no, token_no, codes,
    from {{ ref('int_figures') }}
    left join named using (document_key, sentence_no, token_no)
    where subject in ('goods_trade', 'exports', 'imports')
    qualify row_number() over (partition by document_key order by sentence_no, token_no) = 1

),

words as (

    select document_key, sentence_no, country_code, min(token_no) as token_no, bool_or(is_owner) as is_owner,
    from {{ ref('int_figure_country_contexts') }}
    group by document_key, sentence_no, country_code

),

marks as (

    select document_key, sentence_no, min(token_no) as mark_no,
    from {{ ref('int_figure_marks') }}
    where kind = 'metric' and concept in ('goods_trade', 'exports', 'imports')
    group by document_key, sentence_no

)

select figures.document_key, words.country_code,
from figures
inner join words using (document_key, sentence_no)
inner join marks using (document_key, sentence_no)
where
    len(figures.codes) = 1
    and words.country_code = figures.codes[1]
    and (words.is_owner or words.token_no < marks.mark_no)
