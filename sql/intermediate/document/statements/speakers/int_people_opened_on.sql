{# Whom a sentence opens on before it tells anything: "quant à M. X, il …". #}
with topicalizers as (

    select document_key, sentence_no, token_end
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'topicalizer' and token_no <= 3

),

named_topics as (

    select
        actors.document_key,
        actors.sentence_no,
        arg_min(
            struct_pack(
                person_key := actors.person_key, country_code := actors.country_code,
                sentence_no := actors.sentence_no, mention_no := actors.mention_no
            ),
            actors.token_no
        ) as person,
    from {{ ref('int_actors') }} as actors
    inner join topicalizers
        on actors.document_key = topicalizers.document_key
        and actors.sentence_no = topicalizers.sentence_no
        and actors.token_no - topicalizers.token_end between -1 and 0
    where actors.actor_kind = 'person' and actors.pronoun is null
    group by actors.document_key, actors.sentence_no

)

select * from named_topics
