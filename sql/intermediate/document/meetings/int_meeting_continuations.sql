{#
  What an encounter goes on from, in the same text. "Le premier sommet Chine-Asie centrale … le deuxième sommet": a
  numbered one goes on with the series of its kind before it. "Dans l'après-midi", "on its sidelines": where and when
  the one before took place. Headings count for what follows, but tell of no encounter themselves.
#}
with candidates as (

    select document_key, sentence_no, token_no, format, series_id, ordinal,
    from {{ ref('int_meeting_candidates') }}

),

bodies as (

    select document_key, sentence_no,
    from {{ ref('stg_sentences') }}
    where section = 'body'

),

same_days as (

    select distinct document_key, sentence_no,
    from {{ ref('int_phrases_located') }}
    where layer = 'events' and kind = 'same_day'

),

continued as (

    select
        document_key,
        sentence_no,
        token_no,
        coalesce(
            series_id,
            if(ordinal is null, null, last_value(series_id ignore nulls) over earlier)
        ) as series_id,
    from candidates
    window earlier as (
        partition by document_key, format
        order by sentence_no, token_no
        rows between unbounded preceding and 1 preceding
    )

)

select
    continued.*,
    same_days.sentence_no is not null as is_same_day,
from continued
semi join bodies using (document_key, sentence_no)
left join same_days
    on continued.document_key = same_days.document_key
    and continued.sentence_no = same_days.sentence_no
