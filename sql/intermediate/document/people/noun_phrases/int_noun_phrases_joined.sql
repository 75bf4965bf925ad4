{#
  Noun phrases that speak of one actor, joined: "Wang Yi, membre du Bureau politique et ministre des Affaires
  étrangères", "le vice-Premier ministre et ministre des Affaires étrangères, Mourat Nourtléou".
#}
with noun_phrases as (

    select * from {{ ref('int_noun_phrases') }}

),

links as (

    select * from {{ ref('int_noun_phrase_links') }}

),

alone as (

    {# nearly all are: their columns are the mention's #}
    select
        noun_phrases.* exclude (phrase_no, is_behind_body, roles, is_oblique, is_bare_country, ends_in_role),
        links.mention_no,
        noun_phrases.roles as role_list,
        links.is_governed as is_oblique,
    from noun_phrases
    inner join links using (document_key, sentence_no, phrase_no)
    where not links.is_joined

),

joined as (

    select
        document_key,
        sentence_no,
        mention_no,
        min(token_no) as token_no,
        max(token_end) as token_end,
        max(name) as name,
        min(name_token) as name_token,
        max(title) as title,
        flatten(list(roles order by token_no) filter (roles is not null)) as role_list,
        max(domain) as domain,
        flatten(list(countries order by token_no) filter (countries is not null)) as countries,
        bool_or(is_plural_role) as is_plural_role,
        max(plural_role) as plural_role,
        bool_or(is_joint) as is_joint,
        max(pronoun) as pronoun,
        max(organization_id) as organization_id,
        max(organization_head) as organization_head,
        bool_or(is_government) as is_government,
        bool_or(is_public_body) as is_public_body,
        bool_or(is_private_body) as is_private_body,
        bool_or(is_document) as is_document,
        bool_or(is_data) as is_data,
        bool_or(is_collective) as is_collective,
        bool_or(names_country) as names_country,
        arg_min(has_determiner, token_no) as has_determiner,
        arg_min(is_indefinite, token_no) as is_indefinite,
        arg_min(is_governed, token_no) as is_oblique,
        arg_max(is_possessive, token_no) as is_possessive,
    from noun_phrases
    inner join links using (document_key, sentence_no, phrase_no)
    where links.is_joined
    group by document_key, sentence_no, mention_no

)

select * from joined
union all by name
select * from alone
