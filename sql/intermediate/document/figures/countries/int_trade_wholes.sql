{#
  Where a sentence begins to speak of one country's whole trade, or of trade with a region: "foreign trade", "with
  Central Asia".
#}
with phrases as (

    select * from {{ ref('int_phrases_located') }}

),

wholes as (

    select
        document_key,
        sentence_no,
        {# "bought 5 million tonnes abroad" #}
        min(token_no - if(concept = 'whole_around', 8, 0)) as token_no,
    from phrases
    where concept = 'whole_around' or (
        layer = 'syntax'
        and kind = 'region'
        and concept not in (select organization_id from {{ ref('ref_organizations') }})
    )
        or (
            layer = 'syntax' and kind = 'collective'
            and phrase not in (select phrase from {{ ref('lex_adjacent_words') }} where kind = 'one_or_many')
        )
        or (layer = 'figures' and phrase in (select phrase from {{ ref('lex_figures') }} where note = 'whole'))
    group by document_key, sentence_no

)

select * from wholes
