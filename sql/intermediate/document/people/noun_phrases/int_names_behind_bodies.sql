{#
  Names that stand right behind the body whose officer they name, as English puts it: "the chairman of the Tax Committee
  Asha Exemple". Behind a company or a newspaper stands its own name.
#}
with names as (

    select document_key, sentence_no, token_no,
    from {{ ref('int_name_runs') }}
    where len(name_words) between 2 and 4

),

heads as (

    select document_key, sentence_no, token_no, token_end, kind,
    from {{ ref('int_phrases_located') }}
    where
        layer = 'syntax' and language = 'en'
        and (kind = 'organization_head' and concept in ('body', 'public') or kind = 'role_head')

),

marks as (

    select document_key, sentence_no, commas, verbs,
    from {{ ref('int_sentence_marks') }}

),

behind_bodies as (

    select distinct names.document_key, names.sentence_no, names.token_no, true as is_behind_body,
    from names
    inner join marks using (document_key, sentence_no)
    inner join heads as bodies
        on names.document_key = bodies.document_key
        and names.sentence_no = bodies.sentence_no
        and names.token_no = bodies.token_end
        and bodies.kind = 'organization_head'
    inner join heads as offices
        on names.document_key = offices.document_key
        and names.sentence_no = offices.sentence_no
        and bodies.token_no - offices.token_end between 1 and 8
        and offices.kind = 'role_head'
    where
        {{ count_between('marks.commas', 'offices.token_end', 'bodies.token_no') }} = 0
        and {{ count_between('marks.verbs', 'offices.token_end', 'bodies.token_no') }} = 0

)

select * from behind_bodies
