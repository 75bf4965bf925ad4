{#
  Words of measure that give way to another one in their sentence: what "would supply" under a deal is the deal's, "goods
  worth" measures only where nothing else does, and what is given or sold beside arms is arms.
#}
with phrases as (

    select located.document_key, located.sentence_no, located.token_no, located.token_end, located.concept, words.note,
    from {{ ref('int_phrases_located') }} as located
    left join {{ ref('lex_figures') }} as words
        on located.phrase = words.phrase
        and located.kind = words.kind
        and located.concept = words.concept
        and words.note in ('weak', 'military')
    where located.layer = 'figures' and located.kind = 'metric'

),

promised as (

    {# "under the deal Togo would supply 5 tonnes" tells a contract #}
    select exports.document_key, exports.sentence_no, exports.token_no, exports.token_end, exports.concept,
    from phrases as exports
    semi join {{ ref('int_phrases_located') }} as promises
        on exports.document_key = promises.document_key
        and exports.sentence_no = promises.sentence_no
        and exports.token_no = promises.token_no
        and promises.kind = 'promise'
    semi join phrases as contracts
        on exports.document_key = contracts.document_key
        and exports.sentence_no = contracts.sentence_no
        and contracts.token_no < exports.token_no
        and contracts.concept = 'contracts'
    where exports.concept = 'exports'

),

weak as (

    {# "goods worth 5 million", but "exported goods worth 5 million" #}
    select phrases.document_key, phrases.sentence_no, phrases.token_no, phrases.token_end, phrases.concept,
    from phrases
    semi join phrases as others
        on phrases.document_key = others.document_key
        and phrases.sentence_no = others.sentence_no
        and phrases.token_no != others.token_no
        and others.note is distinct from 'weak'
        and others.concept not in ('share', 'none')
    where phrases.note = 'weak'

),

military as (

    {# "arms for 5 million will be delivered", "5 million are set aside for tanks" #}
    select phrases.document_key, phrases.sentence_no, phrases.token_no, phrases.token_end, phrases.concept,
    from phrases
    semi join phrases as arms
        on phrases.document_key = arms.document_key
        and phrases.sentence_no = arms.sentence_no
        and arms.note = 'military'
        and greatest(arms.token_no - phrases.token_end, phrases.token_no - arms.token_end) <= 8
    where phrases.concept in ('loan_or_aid', 'exports', 'imports', 'contracts')

)

select * from promised
union
select * from weak
union
select * from military
